import { zoneOfProvince } from "#procedures";
import { Button, Form, TextArea } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Timeline } from "#ui/timeline.tsx";
import type { Entry } from "../../index.ts";
import { EntryBody } from "../entry-body.tsx";
import type { CasePageProps } from "./case-page.tsx";
import { Version } from "./version.tsx";
import { placeOf } from "./with-case.ts";

/** What happened and what was said, as the person who told it reads it as well. */
export const Dialogue = (props: CasePageProps) => (
	<Section id="percakapan" title={props.view.t("complaints.case.dialogue")}>
		<p class="hint">{props.view.t("complaints.case.dialogue.says")}</p>
		<Happenings {...props} entries={props.entries.filter((one) => one.shown)} />
	</Section>
);

/** What stays among the staff. */
export const Inside = (props: CasePageProps) => {
	const { view, state, once } = props;
	const { t } = view;
	const entries = props.entries.filter((one) => !one.shown);
	return (
		<Section id="catatan" title={t("complaints.case.inside")}>
			<p class="hint">{t("complaints.case.inside.says")}</p>
			{entries.length > 0 && <Happenings {...props} entries={entries} />}
			<Form
				view={view}
				action={link(view, "/pengaduan/meja/:unit/:id/catatan", placeOf(props))}
				once={`${once}-catatan`}
				label={t("complaints.note.do")}
			>
				<Version {...props} />
				<TextArea
					view={view}
					state={state}
					name="catatan"
					label={t("complaints.note.words")}
					rows={2}
				/>
				<div>
					<Button kind="outlined">{t("complaints.note.do")}</Button>
				</div>
			</Form>
		</Section>
	);
};

const Happenings = ({
	view,
	people,
	offices,
	home,
	entries,
}: CasePageProps & { readonly entries: readonly Entry[] }) => (
	<Timeline
		view={view}
		happenings={entries.map((entry) => ({
			title: view.says(`complaints.what.${entry.what}`),
			state: "done" as const,
			says: (
				<>
					{moment(view.lang, entry.at, zoneOfProvince(home.province.code))},{" "}
					{entry.byId !== null
						? people.get(entry.byId)
						: view.t(
								entry.byKind === "citizen"
									? "complaints.by.citizen"
									: "complaints.by.system",
							)}
					<EntryBody
						view={view}
						entry={entry}
						offices={offices}
						people={people}
					/>
				</>
			),
		}))}
	/>
);
