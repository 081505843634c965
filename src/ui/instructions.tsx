import type { Content } from "./content.ts";

export interface Instruction {
	readonly title: Content;
	readonly says: readonly Content[];
	/** The page on which it is done; `address` in full, for paper. */
	readonly at?:
		| {
				readonly name: Content;
				readonly href: string;
				readonly address: string;
		  }
		| undefined;
}

/** What to do, one thing after the other, each with its page. Made to be printed as well. */
export const Instructions = ({
	steps,
	across,
}: {
	readonly steps: readonly Instruction[];
	/** Short ones stand side by side where there is room. */
	readonly across?: boolean | undefined;
}) => (
	<ol class={across ? "how answers" : "how"}>
		{steps.map(({ title, says, at }) => (
			<li>
				<h3>{title}</h3>
				{says.map((sentence) => (
					<p>{sentence}</p>
				))}
				{at && (
					<p class="at">
						<a href={at.href}>{at.name}</a>
						<OnPaper> {at.address}</OnPaper>
					</p>
				)}
			</li>
		))}
	</ol>
);

/** What a reader of paper needs in place of a link. */
export const OnPaper = ({ children }: { readonly children: Content }) => (
	<span class="on-paper">{children}</span>
);

/** A line on paper that is filled in by hand. */
export const WriteHere = ({ children }: { readonly children: Content }) => (
	<p class="write-here">{children}</p>
);

/** Questions with their answers, side by side where there is room. */
export const Answers = ({
	answers,
}: {
	readonly answers: readonly {
		readonly asks: Content;
		readonly answer: Content;
	}[];
}) => (
	<div class="answers">
		{answers.map(({ asks, answer }) => (
			<div>
				<h3>{asks}</h3>
				<p>{answer}</p>
			</div>
		))}
	</div>
);

/** What must be there before the first step, and the steps: beside each other where there is room. */
export const Prepared = ({
	needs,
	children,
}: {
	readonly needs: Content;
	readonly children: Content;
}) => (
	<div class="two turned">
		<div class="beside">{needs}</div>
		<div>{children}</div>
	</div>
);
