interface SparklineProps {
  values: readonly number[];
  /** What the line says, in a sentence: it is read instead of the drawing. */
  label: string;
}

/** The course of one number in the height of a line of text. */
export function Sparkline({ values, label }: SparklineProps) {
  const greatest = Math.max(1, ...values);
  const step = values.length > 1 ? 100 / (values.length - 1) : 0;
  const points = values
    .map((value, index) => `${(index * step).toFixed(1)},${(22 - (value / greatest) * 20).toFixed(1)}`)
    .join(' ');
  return (
    <svg
      class="sparkline"
      viewBox="0 0 100 24"
      width="100"
      height="24"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <polyline points={points} fill="none" vector-effect="non-scaling-stroke" />
    </svg>
  );
}
