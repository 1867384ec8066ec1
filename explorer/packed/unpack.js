// The other end of `explorer.packed`: 32 letters that name the data, a line end, the data as JSON.
const reading = new TextDecoder()
const sign = (data) => reading.decode(data.subarray(0, 32))
const unpack = (data) => JSON.parse(reading.decode(data.subarray(33)))
