import { CanvasFailure } from './errors.ts'

/** What is wrong with one field: a short word for programs, a sentence for people. */
export type FieldFault = { field: string; type: string; message: string }

/** 400 as Canvas tells faults of fields: `errors` is an object with the fields as its keys. */
export function invalidFields(faults: FieldFault[]): CanvasFailure {
  const errors: Record<string, { attribute: string; type: string; message: string }[]> = {}
  for (const { field, type, message } of faults) {
    ;(errors[field] ??= []).push({ attribute: field, type, message })
  }
  return new CanvasFailure(400, { errors })
}
