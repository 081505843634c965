interface SaidProps {
	/** As somebody wrote it. */
	readonly words: string;
}

/** What somebody wrote, in the lines in which they wrote it. */
export const Said = ({ words }: SaidProps) => (
	<>
		{words
			.split(/\n{2,}/)
			.filter((part) => part.trim() !== "")
			.map((part) => (
				<p>
					{part.split("\n").map((line, i) => (
						<>
							{i > 0 && <br />}
							{line}
						</>
					))}
				</p>
			))}
	</>
);
