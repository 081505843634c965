/** Decrees of holidays and joint leave, and the working days that follow from them. */
export {};
