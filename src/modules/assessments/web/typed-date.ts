/** Days that people type; the same on all pages. */
export { dayFields, type TypedDay, typedDay } from "#territory";
