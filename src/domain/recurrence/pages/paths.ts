/** Where recurring tasks are listed. */
export const seriesListPath = '/dinh-ky';

/** The address of one series, or of an act on it. */
export function seriesPath(id: string, act?: 'sua' | 'ket-thuc'): string {
  return act ? `${seriesListPath}/${id}/${act}` : `${seriesListPath}/${id}`;
}

/** Where a task is given again and again. */
export function repeatPath(taskId: string): string {
  return `${seriesListPath}/moi?nhiemVu=${taskId}`;
}
