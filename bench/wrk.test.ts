import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRun } from './wrk.ts'

const output = (line: string) => `Running 2s test @ http://127.0.0.1:4000/europe/bridge-opens
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     0.55ms  120.00us   4.00ms   90.00%
Requests/sec:  57000.00
${line}
`

test('a run is read from the line that our script prints, in milliseconds', () => {
  const line = '{"requests":114000,"duration":2000000,"p50":540,"p99":1250,"failed":0,"refused":0}'
  assert.deepEqual(readRun(output(line)), { requests: 114_000, perSecond: 57_000, p50: 0.54, p99: 1.25 })
})

test('a run in which requests failed is no measurement', () => {
  const failed = '{"requests":100,"duration":2000000,"p50":1,"p99":2,"failed":3,"refused":0}'
  assert.throws(() => readRun(output(failed)), /Of 100 requests 3 failed and 0 were refused/)
  const refused = '{"requests":100,"duration":2000000,"p50":1,"p99":2,"failed":0,"refused":100}'
  assert.throws(() => readRun(output(refused)), /0 failed and 100 were refused/)
  const nothing = '{"requests":0,"duration":2000000,"p50":0,"p99":0,"failed":0,"refused":0}'
  assert.throws(() => readRun(output(nothing)), /no answer at all/)
  assert.throws(() => readRun('unable to connect to 127.0.0.1:4000'), /unable to connect/)
})
