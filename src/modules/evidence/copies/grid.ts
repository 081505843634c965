/** A square picture of grey values, 0 to 255, row by row. */
export interface Grid {
	readonly side: number;
	readonly grey: Float32Array;
}

/** The same with half as many points on a side. */
export function half({ side, grey }: Grid): Grid {
	const less = side / 2;
	const to = new Float32Array(less * less);
	for (let y = 0; y < less; y += 1)
		for (let x = 0; x < less; x += 1) {
			const place = 2 * y * side + 2 * x;
			to[y * less + x] =
				((grey[place] ?? 0) +
					(grey[place + 1] ?? 0) +
					(grey[place + side] ?? 0) +
					(grey[place + side + 1] ?? 0)) /
				4;
		}
	return { side: less, grey: to };
}

/** Every point mixed with its eight neighbours, so that a shift by less than a point hardly changes it. */
export function soft({ side, grey }: Grid): Grid {
	const across = mixed(grey, side, 1);
	return { side, grey: mixed(across, side, side) };
}

/** 1-2-1 with the neighbours `step` before and after; at an edge the point stands for the missing one. */
function mixed(grey: Float32Array, side: number, step: number): Float32Array {
	const to = new Float32Array(grey.length);
	for (let at = 0; at < grey.length; at += 1) {
		const along = step === 1 ? at % side : Math.floor(at / side);
		const here = grey[at] ?? 0;
		const before = along === 0 ? here : (grey[at - step] ?? 0);
		const after = along === side - 1 ? here : (grey[at + step] ?? 0);
		to[at] = (before + 2 * here + after) / 4;
	}
	return to;
}

/** The grey at a place between points (0, 0 is the middle of the first one); beyond an edge the nearest. */
export function greyAt({ side, grey }: Grid, x: number, y: number): number {
	const inX = Math.min(Math.max(x, 0), side - 1.001);
	const inY = Math.min(Math.max(y, 0), side - 1.001);
	const left = Math.floor(inX);
	const top = Math.floor(inY);
	const fx = inX - left;
	const fy = inY - top;
	const place = top * side + left;
	const above = (grey[place] ?? 0) * (1 - fx) + (grey[place + 1] ?? 0) * fx;
	const below =
		(grey[place + side] ?? 0) * (1 - fx) + (grey[place + side + 1] ?? 0) * fx;
	return above * (1 - fy) + below * fy;
}
