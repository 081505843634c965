import { LinkButton } from "#ui/form/index.ts";
import { Hug, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Versions } from "#ui/versions.tsx";
import { placeOf } from "../desk/case-page-props.ts";
import { RoomDeskLayout } from "../room-desk-layout.tsx";
import { ActForm } from "./act-form.tsx";
import { ActsPart } from "./acts-part.tsx";
import { EntriesPart, whereUsed } from "./entries-part.tsx";
import { MakeOne, NameForm, TakeOut } from "./name-form.tsx";
import type { RecordPageProps } from "./record-page-props.ts";

/** What is known of a case, on one screen: acts in the middle, who and where beside them, one form for all that is new. */
export const RecordPage = (props: RecordPageProps) => {
	const { view, header, state, editing } = props;
	const { t } = view;
	const written = editing.of === "act" && editing.id === null;
	return (
		<RoomDeskLayout
			view={view}
			heading={t("rights-cases.record.title", { ref: header.ref })}
			within={{
				name: header.ref,
				href: link(view, "/ruang/meja/:unit/:id", placeOf({ header })),
			}}
			here={t("rights-cases.record.here")}
			lead={t("rights-cases.record.lead")}
			below={
				written &&
				props.record.acts.length > 0 && (
					<LinkButton href="#tulis" kind="outlined">
						{t("rights-cases.record.act.add")}
					</LinkButton>
				)
			}
			state={state}
			aside={<EntriesPart {...props} />}
			asideLabel={t("rights-cases.record.who-where")}
		>
			{!written && <Writing {...props} />}
			<ActsPart {...props} />
			{written && <Writing {...props} />}
		</RoomDeskLayout>
	);
};

/** The form of the moment, under what two people wrote where somebody was faster. */
const Writing = (props: RecordPageProps) => {
	const { view, editing, differing, record, names } = props;
	const { t } = view;
	const { of, id } = editing;
	const used = id === null ? "" : whereUsed(view, record, id);
	const ours =
		of !== "bearer" ||
		record.bearers.some((one) => one.id === id && one.kind === "words");
	return (
		<Section
			id="tulis"
			title={t(`rights-cases.record.${of}.${id === null ? "add" : "change"}`)}
		>
			{differing && (
				<Versions
					view={view}
					id="dua-versi"
					fields={differing.filter(({ theirs, yours }) => theirs !== yours)}
				/>
			)}
			<Hug>
				{of === "act" ? (
					<ActForm {...props} />
				) : ours ? (
					<NameForm {...props} kind={of} />
				) : (
					<p>
						{t("rights-cases.record.bearer.of-house", {
							name: names.get(id ?? "") ?? "",
						})}
					</p>
				)}
			</Hug>
			{of !== "act" && used && (
				<p class="hint">{t("rights-cases.record.used.in", { acts: used })}</p>
			)}
			{of !== "act" && ours && <MakeOne {...props} kind={of} />}
			<TakeOut {...props} />
		</Section>
	);
};
