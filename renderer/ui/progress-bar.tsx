/** A bar that shows how far something is. */

/** `fraction` is 0 to 1; null where it cannot be told. */
export function ProgressBar({ label, fraction }: { label: string; fraction: number | null }) {
  const percent = fraction === null ? null : Math.floor(100 * fraction)
  return (
    <div
      className={`progress ${percent === null ? 'unknown' : ''}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent === null ? {} : { 'aria-valuenow': percent })}
    >
      <div style={percent === null ? {} : { width: `${percent}%` }} />
    </div>
  )
}
