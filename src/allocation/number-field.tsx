import Box from '@mui/material/Box'
import { useId, useState } from 'react'
import { NumberInput } from './form-parts.tsx'

type NumberFieldProps = {
  label: string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
}

/** A whole number; what is out of bounds while typing changes nothing, and leaving the field shows what counts. */
export function NumberField({ label, value, min, max, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  function type(text: string) {
    setTyped(text)
    const number = Number(text)
    if (text.trim() !== '' && Number.isInteger(number) && number >= min && number <= max) {
      onChange(number)
    }
  }
  const isWrong = typed !== null && Number(typed) !== value
  const id = useId()
  return (
    <>
      <NumberInput
        type="number"
        inputMode="numeric"
        aria-label={label}
        aria-invalid={isWrong}
        {...(isWrong && { 'aria-describedby': id })}
        min={min}
        max={max}
        step={1}
        value={typed ?? String(value)}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      {isWrong && (
        <Box
          component="span"
          id={id}
          role="alert"
          sx={{ color: 'error.dark', typography: 'caption' }}
        >
          A whole number from {min} to {max}: {value} counts.
        </Box>
      )}
    </>
  )
}
