/** Which of the two buttons was pressed: send it, or keep it to go on later. */
export const wishField = "mau";
