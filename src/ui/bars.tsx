interface BarsProps {
	/** From the left, in modules. */
	readonly bars: readonly (readonly [x: number, width: number])[];
	readonly width: number;
	/** Modules of white on either side. */
	readonly quiet: number;
	/** The number that the bars say. */
	readonly label: string;
}

/** A barcode in black on white in every theme: as wide as there is room, and never wider than a scanner likes. */
export const Bars = ({ bars, width, quiet, label }: BarsProps) => {
	const whole = width + 2 * quiet;
	return (
		<svg
			role="img"
			aria-label={label}
			width={whole * 2}
			height={80}
			viewBox={`0 0 ${whole} 40`}
			preserveAspectRatio="none"
			shape-rendering="crispEdges"
		>
			<path fill="#fff" d={`M0 0h${whole}v40H0z`} />
			<path
				fill="#000"
				d={bars
					.map(([x, wide]) => `M${x + quiet} 0h${wide}v40h-${wide}z`)
					.join("")}
			/>
		</svg>
	);
};
