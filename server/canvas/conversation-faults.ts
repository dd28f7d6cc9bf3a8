import { CanvasFailure } from './errors.ts'

/** 400 as conversations make it: the body is an array, without `errors` around it. */
export function conversationFault(attribute: string, message: string): CanvasFailure {
  return new CanvasFailure(400, [{ attribute, message }])
}

/** 400 for a course or group that is named as context and not there; of another shape again. */
export function unknownContext(): CanvasFailure {
  return new CanvasFailure(400, { message: 'invalid context_code' })
}
