/** Points of the grey picture that a shape is read from: one column more than there are bits in a row. */
export const shapeSize = { width: 9, height: 8 } as const;

/**
 * The shape of a picture, 64 signs of 0 and 1 (difference hash): whether each point is lighter than the one to its
 * right. It stays nearly the same when a picture is made smaller, lighter, or saved anew. `grey`: 9 by 8 bytes, row by row.
 */
export function shapeOf(grey: Uint8Array): string {
	const { width, height } = shapeSize;
	if (grey.length !== width * height)
		throw new RangeError(`not ${width} by ${height} points`);
	let bits = "";
	for (let y = 0; y < height; y += 1)
		for (let x = 0; x < width - 1; x += 1) {
			const here = y * width + x;
			bits += (grey[here] ?? 0) > (grey[here + 1] ?? 0) ? "1" : "0";
		}
	return bits;
}

/** In so many of 64 places at most two shapes differ where the pictures look like each other to a person as well. */
export const near = 6;

/** A wall, a sky, a sheet of paper: with so few marks every picture is near to every other, and nothing is said. */
export const hasMarks = (shape: string): boolean => {
	const ones = [...shape].filter((bit) => bit === "1").length;
	return ones >= 8 && ones <= 56;
};
