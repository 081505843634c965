interface ToldWordsProps {
	/** As somebody wrote it, with its line breaks. */
	readonly words: string;
}

/** What somebody wrote, in the paragraphs and lines in which they wrote it. */
export const ToldWords = ({ words }: ToldWordsProps) => (
	<>
		{words
			.trim()
			.split(/\n\s*\n/)
			.map((paragraph) => (
				<p>
					{paragraph.split("\n").map((line, i) => (
						<>
							{i > 0 && <br />}
							{line}
						</>
					))}
				</p>
			))}
	</>
);
