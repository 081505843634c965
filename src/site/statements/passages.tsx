import { say } from "#kernel/text.ts";
import { Section } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import type { Passage } from "./statement.ts";

/** Passages of a statement, one section each. */
export const Passages = ({
	view,
	passages,
}: {
	readonly view: View;
	readonly passages: readonly Passage[];
}) => (
	<>
		{passages.map(({ id, title, says, points = [] }) => (
			<Section id={id} title={say(title, view.lang)}>
				{says.map((paragraph) => (
					<p>{say(paragraph, view.lang)}</p>
				))}
				{points.length > 0 && (
					<ul>
						{points.map((point) => (
							<li>{say(point, view.lang)}</li>
						))}
					</ul>
				)}
			</Section>
		))}
	</>
);
