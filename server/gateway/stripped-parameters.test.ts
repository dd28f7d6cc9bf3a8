import { expect, test } from 'vitest'
import { findBodyFault } from './stripped-parameters.ts'

const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'
const fault = (type: string, text: string) => findBodyFault(type, Buffer.from(text))

test.each([
  [JSON_TYPE, '{"user_id":"102"}'],
  ['application/json; charset=utf-8', '{"user_id":"as_user_id"}'],
  [FORM_TYPE, 'user_id=102&include[]=user'],
  [FORM_TYPE, 'user_id=as_user_id'],
  [FORM_TYPE, 'user_id=102&authenticity_token=x'],
])('%s %s goes on', (type, text) => {
  expect(fault(type, text)).toBeNull()
})

test.each([
  [JSON_TYPE, '{"user_id":"102","as_user_id":"1"}'],
  [JSON_TYPE, '{"\\u0061s_user_id":1}'],
  [JSON_TYPE, '{"access_token":"t-1"}'],
  [FORM_TYPE, 'user_id=102&as_user_id=1'],
  [FORM_TYPE, 'user_id=102;as_user_id=1'],
  [FORM_TYPE, '%61s_user_id=1'],
  [FORM_TYPE, 'as_user_id[]=1'],
])('%s %s is refused: it names another identity', (type, text) => {
  expect(fault(type, text)).toMatch(/acts as the signed-in person only/)
})

test.each([
  [JSON_TYPE, '{"user_id":'],
  [JSON_TYPE, '[{"as_user_id":1}]'],
  ['multipart/form-data; boundary=x', '--x\r\n'],
  ['text/plain', 'as_user_id=1'],
  ['', 'as_user_id=1'],
])('"%s" %s is refused: it cannot be looked into', (type, text) => {
  expect(fault(type, text)).toMatch(/only JSON objects and forms/)
})
