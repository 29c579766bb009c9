// Next tells of an error in a page only here: kept in the request's scope, for the line that the renderer logs.
import { currentScope } from '#scope.ts'

export function onRequestError(error: unknown): void {
  currentScope()?.memo.set('error', error)
}
