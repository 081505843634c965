import type { Content } from "./content.ts";

export interface TrendPoint {
	/** Below the column, in two lines: `["IV", "2026"]`. */
	readonly label: readonly [Content, Content];
	/** As printed above the column. */
	readonly value: Content;
	/** Where the point stands, on the scale of the chart; `null` where nothing is told. */
	readonly at: number | null;
	/** The ends of its interval. */
	readonly interval: readonly [number, number] | null;
	/** The series does not go on from the point before: a line is drawn in its place. */
	readonly broken: boolean;
}

interface TrendChartProps {
	readonly points: readonly TrendPoint[];
	/** The ends of the scale, as printed; the chart is as high as their distance. */
	readonly scale: readonly [number, number];
	readonly labels: readonly [Content, Content];
}

const wide = 100;

/**
 * A figure over time with its intervals, and a break where it cannot be compared. Goes into `Figure`. The drawing is as
 * wide as its place; letters stand beside it, so that they keep their size.
 */
export const TrendChart = ({ points, scale, labels }: TrendChartProps) => {
	const [low, high] = scale;
	const y = (value: number) =>
		Math.round(((high - value) * 1000) / (high - low)) / 10;
	const x = (at: number) =>
		Math.round(((at + 0.5) * wide * 10) / points.length) / 10;
	return (
		<div class="trend">
			<div class="ends">
				<span>{labels[1]}</span>
				<span>{labels[0]}</span>
			</div>
			<div class="columns">
				{points.map(({ value }) => (
					<b>{value}</b>
				))}
			</div>
			<svg aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none">
				<path class="edge" d="M0 0H100M0 50H100M0 100H100" />
				{points.map(({ at, interval, broken }, i) => (
					<>
						{broken && (
							<path
								class="break"
								d={`M${Math.round((i * wide * 10) / points.length) / 10} 0V100`}
							/>
						)}
						{interval && (
							<path
								class="span"
								d={`M${x(i)} ${y(interval[1])}V${y(interval[0])}`}
							/>
						)}
						{at !== null && !broken && points[i - 1]?.at != null && (
							<path
								class="line"
								d={`M${x(i - 1)} ${y(points[i - 1]?.at ?? 0)}L${x(i)} ${y(at)}`}
							/>
						)}
					</>
				))}
				{points.map(
					({ at }, i) =>
						at !== null && <path class="dot" d={`M${x(i)} ${y(at)}h0`} />,
				)}
			</svg>
			<div class="columns">
				{points.map(({ label: [first, second] }) => (
					<span>
						{first}
						<br />
						{second}
					</span>
				))}
			</div>
		</div>
	);
};

/** The ends of a scale around values and their intervals, on round steps. */
export function scaleAround(
	values: readonly number[],
	step: number,
): readonly [number, number] {
	const low = Math.floor(Math.min(...values) / step) * step;
	const high = Math.ceil(Math.max(...values) / step) * step;
	return high > low ? [low, high] : [low - step, high + step];
}
