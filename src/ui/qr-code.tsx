import { encode } from "uqr";

interface QrCodeProps {
	readonly text: string;
	readonly label: string;
	/** On a slip of paper, among many. */
	readonly small?: boolean | undefined;
	/** The same on many pages: drawn once and kept. */
	readonly lasting?: boolean;
}

/** A QR code in black on white in every theme, with the quiet zone of four that ISO/IEC 18004 asks for. */
export const QrCode = ({ text, label, small, lasting }: QrCodeProps) => {
	const { size, dots } = lasting ? drawnOnce(text) : drawn(text);
	const side = small ? 120 : 240;
	return (
		<svg
			role="img"
			aria-label={label}
			width={side}
			height={side}
			viewBox={`0 0 ${size} ${size}`}
			shape-rendering="crispEdges"
		>
			<path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
			<path fill="#000" d={dots} />
		</svg>
	);
};

interface Drawn {
	readonly size: number;
	/** A path. */
	readonly dots: string;
}

function drawn(text: string): Drawn {
	const { size, data } = encode(text, { border: 4 });
	return { size, dots: data.flatMap(runsIn).join("") };
}

function drawnOnce(text: string): Drawn {
	const before = kept.get(text);
	if (before) return before;
	const now = drawn(text);
	if (kept.size >= mostKept) kept.clear();
	kept.set(text, now);
	return now;
}

const kept = new Map<string, Drawn>();
const mostKept = 20;

/** Dark dots side by side as one bar: a sheet of slips has many codes. */
const runsIn = (row: readonly boolean[], y: number): readonly string[] =>
	row.flatMap((dark, x) => {
		if (!dark || row[x - 1]) return [];
		const end = row.indexOf(false, x);
		return [`M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`];
	});
