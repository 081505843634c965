import { z } from "zod";
import type { Content } from "#ui/content.ts";
import { Facts } from "#ui/facts.tsx";
import { Stack } from "#ui/layout/parts.tsx";
import { templateKinds } from "../index.ts";

const lines = z.array(z.string());

/** All that stands on a sheet. */
const Sheet = z.object({
	lang: z.enum(["id", "en"]),
	title: z.string(),
	marking: z.string(),
	number: z.string(),
	numbered: z.string(),
	from: z.string(),
	toHeading: z.string(),
	to: lines,
	subject: z.string(),
	opening: lines,
	parts: z.array(z.object({ heading: z.string(), lines, items: lines })),
	closing: lines,
	signed: z.object({
		place: z.string(),
		duty: z.string(),
		name: z.string(),
	}),
	law: z.string(),
});

/** A letter as it was sealed. */
const Sealed = z.object({
	kind: z.enum(templateKinds),
	awaited: z.string().nullable(),
	paper: Sheet,
});
export type Letter = z.output<typeof Sealed>;

/** The letter that a piece is; null where it is something else. */
export const letterIn = ({ body }: { readonly body: unknown }): Letter | null =>
	Sealed.safeParse(body).data ?? null;

/** The minutes that a piece is; null where it is something else. */
export const minutesIn = ({
	what,
	body,
}: {
	readonly what: string;
	readonly body: unknown;
}): z.output<typeof Sheet> | null =>
	what === "minutes"
		? (z.object({ paper: Sheet }).safeParse(body).data?.paper ?? null)
		: null;

/** All that the letter says, in its own language, with whatever stands below it. */
export const LetterShown = ({
	letter,
	children,
}: {
	readonly letter: Letter;
	readonly children?: Content;
}) => <PaperShown paper={letter.paper}>{children}</PaperShown>;

export const PaperShown = ({
	paper,
	children,
}: {
	readonly paper: z.output<typeof Sheet>;
	readonly children?: Content;
}) => (
	<Stack>
		<div lang={paper.lang}>
			<p>
				<strong>{paper.subject}</strong>
				<br />
				<span class="meta">{paper.numbered}</span>
			</p>
			{paper.opening.map((line) => (
				<p>{line}</p>
			))}
			<Facts
				look="narrow"
				facts={[
					{ term: paper.toHeading, is: broken(paper.to) },
					...paper.parts.map(({ heading, lines, items }) => ({
						term: heading,
						is: (
							<>
								{broken(lines)}
								{items.length > 0 && (
									<ol>
										{items.map((item) => (
											<li>{item}</li>
										))}
									</ol>
								)}
							</>
						),
					})),
				]}
			/>
			{paper.closing.map((line) => (
				<p>{line}</p>
			))}
			<p>{broken([paper.from, paper.signed.duty, paper.signed.name])}</p>
		</div>
		{children}
	</Stack>
);

const broken = (lines: readonly string[]) =>
	lines.map((line, i) => (
		<>
			{i > 0 && <br />}
			{line}
		</>
	));
