// How far an import has come, for the person at the terminal: a bar, or a line a step where there is no terminal.
import { Presets, SingleBar } from 'cli-progress'

export type Progress = {
  /** A step begins; `total` in whatever it counts. */
  begin: (step: string, total: number) => void
  at: (done: number) => void
  end: () => void
}

export const silent: Progress = { begin: () => undefined, at: () => undefined, end: () => undefined }

export function terminalProgress(out: NodeJS.WriteStream = process.stderr): Progress {
  if (!out.isTTY) return { ...silent, begin: (step) => out.write(`${step} …\n`) }
  let bar: SingleBar | undefined
  return {
    begin(step, total) {
      bar = new SingleBar(
        { format: `${step} {bar} {percentage} % · {eta_formatted} left`, stream: out },
        Presets.shades_classic,
      )
      bar.start(Math.max(1, total), 0)
    },
    at: (done) => bar?.update(done),
    end() {
      bar?.stop()
      bar = undefined
    },
  }
}
