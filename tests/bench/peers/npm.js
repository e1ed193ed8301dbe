// SPDX-License-Identifier: GPL-3.0-or-later
// A minimal server on the npm package "coap": node npm.js NODE_MODULES PORT
const path = require('path')
const coap = require(path.join(process.argv[2], 'coap'))

const texts = { '/value': 'hello', '/obs': '00000000', '/large': 'small' }
const observers = new Set()
const server = coap.createServer({ type: 'udp4' })

server.on('request', (request, response) => {
  const name = request.url.split('?')[0]
  if (request.method === 'PUT') {
    texts[name] = request.payload.toString()
    response.code = '2.04'
    response.end()
    if (name === '/obs') observers.forEach(observer => observer.write(texts[name]))
    return
  }
  if (name === '/obs' && request.headers.Observe === 0) {
    observers.add(response)
    response.on('finish', () => observers.delete(response))
    response.write(texts[name])
    return
  }
  response.end(texts[name])
})
server.listen(Number(process.argv[3]), '127.0.0.1', () => console.log('ready'))
