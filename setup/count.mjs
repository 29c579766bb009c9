// A node:test reporter that writes the totals for the last line of `npm test`.
export default async function* count(events) {
  const total = { passed: 0, failed: 0 }
  for await (const { type, data } of events) {
    if (type !== 'test:summary' || data.file !== undefined) continue
    total.passed = data.counts.passed
    total.failed = data.counts.tests - data.counts.passed - data.counts.skipped - data.counts.todo
  }
  yield JSON.stringify(total)
}
