import { date } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Asking } from "../index.ts";
import { kindName } from "./kind-name.ts";
import { StateTag } from "./state-tag.tsx";

/** What was asked for with something else, on the page of that thing for the person who filed it; nothing where nothing was. */
export const AskingsOf = ({
	view,
	askings,
}: {
	readonly view: View;
	readonly askings: readonly Asking[];
}) => {
	const { t, lang } = view;
	const tasks = askings.flatMap((asking) => asking.tasks);
	return tasks.length === 0 ? null : (
		<Section id="bantuan-diminta" title={t("accommodations.beside.title")}>
			<List>
				{tasks.map((task) => (
					<ListRow
						name={kindName(view, task.kind)}
						says={
							task.state === "asked"
								? t("accommodations.mine.until", {
										day: date(lang, task.dueOn),
									})
								: undefined
						}
						end={<StateTag view={view} state={task.state} />}
					/>
				))}
			</List>
			<p>
				<a href={link(view, "/minta-bantuan/saya", {})}>
					{t("accommodations.beside.go")}
				</a>
			</p>
		</Section>
	);
};
