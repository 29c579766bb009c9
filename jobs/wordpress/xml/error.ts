// Why a file is refused as a WordPress export, and where.

export class WxrError extends Error {
  readonly line: number
  readonly column: number
  readonly reason: string

  constructor(line: number, column: number, reason: string) {
    super(`line ${line}${column > 0 ? `, column ${column}` : ''}: ${reason}`)
    this.name = 'WxrError'
    this.line = line
    this.column = column
    this.reason = reason
  }
}
