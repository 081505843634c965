/** The faces of an answer, drawn once at the head of a form: each level then needs a few letters. */
export const FaceSheet = () => (
	<svg class="hide" aria-hidden="true">
		{mouths.map((mouth, i) => (
			<symbol id={`wajah-${i + 1}`} viewBox="0 0 40 40">
				<circle cx="20" cy="20" r="18" />
				<path d={`M13 15v3M27 15v3${mouth}`} />
			</symbol>
		))}
	</svg>
);

/** From a deep frown to a broad smile: the shape says it, in any colour. */
const mouths = [
	"M11 31q9-13 18 0",
	"M12 29q8-7 16 0",
	"M13 28h14",
	"M12 26q8 6 16 0",
	"M11 25q9 9 18 0",
	"M10 23q10 15 20 0z",
];

/** Which faces stand for a scale of so many levels. */
const shown: Readonly<Record<number, readonly number[]>> = {
	2: [2, 5],
	3: [2, 3, 5],
	4: [1, 2, 4, 6],
	5: [1, 2, 3, 5, 6],
	6: [1, 2, 3, 4, 5, 6],
};

interface FaceProps {
	/** From 1, the lowest. */
	readonly level: number;
	readonly of: number;
}

/** The picture beside the word; whoever listens hears the word alone. */
export const Face = ({ level, of }: FaceProps) => (
	<svg class="face" aria-hidden="true">
		<use href={`#wajah-${shown[of]?.[level - 1] ?? level}`} />
	</svg>
);
