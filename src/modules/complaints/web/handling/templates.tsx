import type { FormState } from "#kernel/form.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { answerFields, type Case, type Template } from "../../index.ts";
import { placeOf } from "./with-case.ts";

/** Into which fields a template may be taken, by the deed that has the field. */
const uses = [
	{ move: "ask", field: "pertanyaan", says: "complaints.templates.to-ask" },
	{
		move: "answer",
		field: answerFields.finding,
		says: "complaints.templates.to-answer",
	},
] as const;

/** The forms with the template that the address asks for, still to be read and changed. */
export function withTemplate(
	state: FormState,
	templates: readonly Template[],
	query: URLSearchParams,
): FormState {
	const template = templates.find(({ id }) => id === query.get("templat"));
	const use = uses.find(({ field }) => field === query.get("untuk"));
	return template && use
		? { ...state, typed: { ...state.typed, [use.field]: [template.words] } }
		: state;
}

interface TemplatesProps {
	readonly view: View;
	readonly found: Case;
	readonly templates: readonly Template[];
}

/** The words that this office writes often, to begin a question or an answer with. */
export const Templates = ({ view, found, templates }: TemplatesProps) => {
	const { t } = view;
	const now = uses.filter(({ move }) => found.can.includes(move));
	if (templates.length === 0 || now.length === 0) return null;
	const here = link(view, "/pengaduan/meja/:unit/:id", placeOf(found));
	return (
		<Section id="templat" title={t("complaints.templates.use")}>
			<List>
				{templates.map(({ id, title }) => (
					<ListRow
						name={title}
						says={now.map(({ field, says }, i) => (
							<>
								{i > 0 && " · "}
								<a href={`${here}?templat=${id}&untuk=${field}#isian-${field}`}>
									{t(says)}
									<span class="hide">: {title}</span>
								</a>
							</>
						))}
					/>
				))}
			</List>
		</Section>
	);
};
