// How far a long command has come: a bar that is redrawn at a terminal, a line now and then anywhere else.
const width = 30

export interface Progress {
  to(done: number): void
  end(): void
}

/** `what` is counted: "articles". Writes to standard error, so that what a command prints stays clean. */
export function progressOf(total: number, what: string, out: NodeJS.WriteStream = process.stderr): Progress {
  const start = Date.now()
  const every = out.isTTY ? 200 : 10_000
  let next = start + every
  const draw = (done: number) => {
    const seconds = Math.max(0.001, (Date.now() - start) / 1000)
    const filled = Math.round((width * done) / Math.max(1, total))
    const bar = `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}]`
    const left = done > 0 ? duration(((total - done) * seconds) / done) : '…'
    const rate = Math.round(done / seconds)
    const counts = `${thousands(done)} of ${thousands(total)} ${what}, ${thousands(rate)} a second, ${left} left`
    out.write(out.isTTY ? `\r\u001b[K${bar} ${counts}` : `${bar} ${counts}\n`)
  }
  return {
    to(done) {
      if (Date.now() < next && done < total) return
      next = Date.now() + every
      draw(done)
    },
    end() {
      if (out.isTTY) out.write('\n')
    },
  }
}

export const thousands = (value: number) => value.toLocaleString('en')

/** 75 → '1 min 15 s' */
export function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
