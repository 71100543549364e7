export { contentsOfActuals } from './actuals.store.ts';
export { defineMeasure } from './define-measure.ts';
export type { MeasureWithActuals } from './measure.ts';
export { listMeasuresOf } from './measures.store.ts';
export { measuresAnnex } from './pages/annex.tsx';
export { MeasureCourse, MeasureState, tellMeasure } from './pages/measure-figures.view.tsx';
export { measurePath } from './pages/paths.ts';
export { reportActual } from './report-actual.ts';
