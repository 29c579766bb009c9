// As much of cli-progress as we use; the package has no types of its own.
declare module 'cli-progress' {
  export class SingleBar {
    constructor(options: { format: string; stream: NodeJS.WritableStream }, preset: object)
    start(total: number, startValue: number): void
    update(value: number): void
    stop(): void
  }
  export const Presets: { shades_classic: object }
}
