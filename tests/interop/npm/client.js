// SPDX-License-Identifier: GPL-3.0-or-later
// node client.js PORT: a client of the demo site, with the npm package "coap". Ends with 0 if all answers are right, and
// tells on stdout how much of what it did: {"requests":…,"notifications":…}.
'use strict'

const assert = require('node:assert')
const coap = require('coap')

const port = Number(process.argv[2])
let requests = 0

function request(method, pathname, { payload, confirmable = true, options = {}, observe } = {}) {
    return new Promise((resolve, reject) => {
        const req = coap.request({ host: '127.0.0.1', port, method, pathname, confirmable, observe })
        for (const [name, value] of Object.entries(options)) req.setOption(name, value)
        req.on('response', resolve)
        req.on('error', reject)
        requests += 1
        req.end(payload)
    })
}

async function expectAnswer(code, method, pathname, more) {
    const response = await request(method, pathname, more)
    assert.strictEqual(response.code, code, `${method} ${pathname}`)
    return response
}

async function readAndWrite() {
    const discovery = await expectAnswer('2.05', 'GET', '/.well-known/core')
    assert.match(discovery.payload.toString(), /<\/sensors\/temperature>;rt="temperature-c"/)
    await expectAnswer('2.04', 'PUT', '/actuators/led', { payload: '1' })
    assert.strictEqual((await expectAnswer('2.05', 'GET', '/actuators/led')).payload.toString(), '1')
    await expectAnswer('4.00', 'PUT', '/actuators/led', { payload: 'purple' })
    await expectAnswer('4.04', 'GET', '/nowhere')
    await expectAnswer('4.05', 'DELETE', '/hello')
    assert.strictEqual((await expectAnswer('2.05', 'GET', '/hello', { confirmable: false })).payload.toString(), 'Hello, CoAP!')
    assert.strictEqual((await expectAnswer('2.05', 'GET', '/slow')).payload.toString(), 'That took a while.')
}

async function createAndDelete() {
    const created = await expectAnswer('2.01', 'POST', '/notes', { payload: 'by POST' })
    const location = created.options.filter(o => o.name === 'Location-Path').map(o => '/' + o.value).join('')
    assert.match(location, /^\/notes\/\w+$/)
    assert.strictEqual((await expectAnswer('2.05', 'GET', location)).payload.toString(), 'by POST')
    await expectAnswer('2.02', 'DELETE', location)
    await expectAnswer('4.04', 'GET', location)
    await expectAnswer('2.01', 'PUT', '/notes/mine', { payload: 'by PUT' })
    assert.match((await expectAnswer('2.05', 'GET', '/notes')).payload.toString(), /<\/notes\/mine>/)
}

async function blockwise() {
    const body = Buffer.from(Array.from({ length: 5000 }, (_, i) => 'abcdefghijklmnopqrstuvwxyz'[i % 26]).join(''))
    await expectAnswer('2.04', 'PUT', '/large', { payload: body, options: { Block1: Buffer.of(0x02) } })  // 64 octets
    const back = await expectAnswer('2.05', 'GET', '/large')
    assert.deepStrictEqual(back.payload, body)
}

async function observe() {
    const stream = await request('GET', '/hello', { observe: true })
    const seen = []
    const enough = new Promise(resolve => stream.on('data', data => {
        seen.push(data.toString())
        if (seen.length === 3) resolve()
    }))
    for (const text of ['one', 'two']) {
        const before = seen.length
        await expectAnswer('2.04', 'PUT', '/hello', { payload: text })
        while (seen.length <= before) await new Promise(setImmediate)
    }
    await enough
    assert.deepStrictEqual(seen, ['Hello, CoAP!', 'one', 'two'])
    stream.close()
    return seen.length - 1
}

async function main() {
    await readAndWrite()
    await createAndDelete()
    await blockwise()
    const notifications = await observe()
    process.stdout.write(JSON.stringify({ requests, notifications }) + '\n')
    process.exit(0)
}

main().catch(error => {
    process.stderr.write(`${error.stack}\n`)
    process.exit(1)
})
