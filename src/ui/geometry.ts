/** A point of the plane of an SVG: x to the right, y down. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A piece of a circle, from angle to angle in radians, clockwise as seen on the screen; `to` is above `from`. */
export interface Arc {
	readonly centre: Point;
	readonly radius: number;
	readonly from: number;
	readonly to: number;
}

export const onCircle = (
	centre: Point,
	radius: number,
	angle: number,
): Point => ({
	x: centre.x + radius * Math.cos(angle),
	y: centre.y + radius * Math.sin(angle),
});

/** The arc in the words of an SVG path, with one decimal. */
export const pathOf = ({ centre, radius, from, to }: Arc): string => {
	const start = onCircle(centre, radius, from);
	const end = onCircle(centre, radius, to);
	const large = to - from > Math.PI ? 1 : 0;
	return `M${short(start.x)} ${short(start.y)}A${radius} ${radius} 0 ${large} 1 ${short(end.x)} ${short(end.y)}`;
};

const short = (value: number): string => String(Math.round(value * 10) / 10);
