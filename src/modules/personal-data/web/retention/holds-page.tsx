import { type HoldsPage as Found, type Hold, stands } from "#holds";
import type { FormState } from "#kernel/form.ts";
import { holdable, holdFields, longestWhy } from "#personal-data";
import { dayOf } from "#territory";
import { EmptyState } from "#ui/empty.tsx";
import {
	Button,
	DateFields,
	Field,
	Form,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { withQuery } from "#ui/query.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";

interface HoldsPageProps {
	readonly view: View;
	readonly found: Found;
	readonly names: ReadonlyMap<string, string>;
	readonly state: FormState;
	readonly once: string;
}

/** What must not be erased for now, and a new one. */
export const HoldsPage = (props: HoldsPageProps) => {
	const { view, found, state } = props;
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("personal-data.holds")}
			form={state}
			head={
				<PageHead
					title={t("personal-data.holds")}
					lead={t("personal-data.holds.lead")}
				/>
			}
		>
			{found.holds.length === 0 ? (
				<EmptyState title={t("personal-data.holds.none")}>
					{t("personal-data.holds.none.says")}
				</EmptyState>
			) : (
				<List>
					{found.holds.map((hold) => (
						<Row {...props} hold={hold} />
					))}
				</List>
			)}
			{found.next !== null && (
				<p>
					<a href={withQuery(view, { sesudah: found.next })} rel="next">
						{t("personal-data.desk.more")}
					</a>
				</p>
			)}
			<Section id="tahan" title={t("personal-data.holds.new")}>
				<NewHold {...props} />
			</Section>
		</OfficerLayout>
	);
};

const Row = ({
	view,
	hold,
	names,
	once,
}: HoldsPageProps & { readonly hold: Hold }) => {
	const { t, lang } = view;
	const held = stands(hold, dayOf(view.now));
	return (
		<ListRow
			name={kindInWords(view, hold.kind, hold.subjectId === null)}
			says={
				<>
					<span class="words">{hold.why}</span>
					<br />
					{t("personal-data.holds.since", {
						from: date(lang, hold.from),
						until: hold.until === null ? "" : date(lang, hold.until),
						bounded: hold.until === null ? "no" : "yes",
						by: names.get(hold.placedBy ?? "") ?? "–",
					})}
				</>
			}
			end={
				held ? (
					<Form
						view={view}
						action={link(view, "/data-pribadi/penahanan/:hold/pencabutan", {
							hold: hold.id,
						})}
						once={`${once}-${hold.id}`}
						look="row"
						label={`${t("personal-data.holds.lift")}: ${hold.why}`}
					>
						<Tag shape="disc" tone="warn">
							{t("personal-data.holds.stands")}
						</Tag>
						<Button kind="outlined" small>
							{t("personal-data.holds.lift")}
						</Button>
					</Form>
				) : (
					<Tag shape="ring">
						{hold.liftedOn === null
							? t("personal-data.holds.over")
							: t("personal-data.holds.lifted", {
									day: date(lang, hold.liftedOn),
								})}
					</Tag>
				)
			}
		/>
	);
};

const NewHold = ({ view, state, once }: HoldsPageProps) => {
	const { t } = view;
	const part = { view, state };
	return (
		<Form
			view={view}
			action={link(view, "/data-pribadi/penahanan", {})}
			once={once}
		>
			<Select
				{...part}
				name={holdFields.kind}
				label={t("personal-data.holds.kind")}
				none={t("personal-data.claim.activity.none")}
				options={holdable.map((kind) => ({
					value: kind,
					label: t(`personal-data.held.${kind}`),
				}))}
			/>
			<Field
				{...part}
				name={holdFields.code}
				label={t("personal-data.holds.code")}
				hint={t("personal-data.holds.code.hint")}
				autocomplete="off"
				optional
			/>
			<TextArea
				{...part}
				name={holdFields.why}
				label={t("personal-data.holds.why")}
				hint={t("personal-data.holds.why.hint", { n: longestWhy })}
				rows={2}
			/>
			<DateFields
				{...part}
				name={holdFields.until}
				label={t("personal-data.holds.until")}
				hint={t("personal-data.holds.until.hint")}
				optional
			/>
			<div>
				<Button>{t("personal-data.holds.place")}</Button>
			</div>
		</Form>
	);
};

function kindInWords({ t }: View, kind: string, all: boolean): string {
	const known = holdable.find((one) => one === kind);
	const name = known ? t(`personal-data.held.${known}`) : kind;
	return all ? t("personal-data.holds.all", { kind: name }) : name;
}
