/** What we see, then who made it. */
export function Caption({ caption, credit }: { caption: string; credit: string }) {
  if (!caption && !credit) return null
  return (
    <figcaption>
      {caption} {credit && <span className="credit">{credit}</span>}
    </figcaption>
  )
}
