import { emptyForm, type FormState, filled, typedValue } from "#kernel/form.ts";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Button, DateFields, Field, Form, Hidden } from "#ui/form/index.ts";
import { fullDate } from "#ui/format.ts";
import { Fold, Meta, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	isValid,
	type Member,
	type MemberShown,
	lendingTerms as terms,
} from "../../index.ts";
import { BothVersions } from "../desk/both-versions.tsx";
import { LendingPage } from "./frame.tsx";
import { formKey } from "./with-library.ts";

/** As the forms of members name them. */
export const memberFields = {
	search: "cari",
	name: "nama",
	contact: "kontak",
	until: "sampai",
	pin: "pin",
	sure: "yakin",
	basedOn: "versi",
} as const;

interface MembersPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly search: string;
	readonly members: readonly MemberShown[];
	readonly total: number;
	readonly today: string;
	readonly state: FormState;
	readonly form: string;
}

/** Who may borrow, and a new card. */
export const MembersPage = (props: MembersPageProps) => {
	const { view, unit, search, members, total, today } = props;
	const { t, lang } = view;
	const path = link(view, "/perpustakaan/meja/:unit/anggota", {
		unit: unit.slug,
	});
	return (
		<LendingPage
			view={view}
			unit={unit}
			at="members"
			title={t("library.lend.part.members")}
			lead={t("library.members.lead")}
			form={props.state}
		>
			<NewMember {...props} />
			<FilterBar
				view={view}
				action={path}
				label={t("library.members.find")}
				clearHref={search ? path : undefined}
			>
				<Field
					view={view}
					state={filled({ [memberFields.search]: search })}
					name={memberFields.search}
					label={t("library.members.name")}
					type="search"
					autocomplete="off"
					optional
				/>
			</FilterBar>
			<Section id="anggota" title={t("library.members.found", { n: total })}>
				{members.length === 0 ? (
					<EmptyState title={t("library.members.none")} level={3}>
						{t("library.members.none.says")}
					</EmptyState>
				) : (
					<List>
						{members.map(({ id, name, copies, validUntil }) => (
							<ListRow
								name={name || t("library.members.sealed")}
								href={link(view, "/perpustakaan/meja/:unit/anggota/:member", {
									unit: unit.slug,
									member: id,
								})}
								says={t(
									isValid({ validUntil }, today)
										? "library.members.line"
										: "library.members.line.ended",
									{ n: copies, until: fullDate(lang, validUntil) },
								)}
							/>
						))}
					</List>
				)}
			</Section>
		</LendingPage>
	);
};

const NewMember = ({ view, unit, state, form }: MembersPageProps) => {
	const { t } = view;
	return (
		<Fold summary={t("library.members.new")} open={state.problems.length > 0}>
			<Form
				view={view}
				action={link(view, "/perpustakaan/meja/:unit/anggota", {
					unit: unit.slug,
				})}
				label={t("library.members.new")}
				shared
			>
				<Hidden name={formKey} value={form} />
				<Written view={view} state={state} />
				<Pin view={view} state={state} />
				<div>
					<Button>{t("library.members.add")}</Button>
				</div>
			</Form>
		</Fold>
	);
};

interface Part {
	readonly view: View;
	readonly state: FormState;
	readonly within?: string;
}

const Written = (part: Part) => {
	const { t } = part.view;
	return (
		<>
			<Field
				{...part}
				name={memberFields.name}
				label={t("library.members.name")}
				hint={t("library.members.name.hint")}
				autocomplete="off"
				maxlength={terms.longestName + 20}
			/>
			<Field
				{...part}
				name={memberFields.contact}
				label={t("library.members.contact")}
				hint={t("library.members.contact.hint")}
				autocomplete="off"
				maxlength={terms.longestContact + 20}
				optional
			/>
			<DateFields
				{...part}
				name={memberFields.until}
				label={t("library.members.until")}
			/>
		</>
	);
};

/** Typed by the bearer of the card, at the desk; nobody reads it on the screen. */
const Pin = (part: Part) => (
	<Field
		{...part}
		name={memberFields.pin}
		label={part.view.t("library.members.pin")}
		hint={part.view.t("library.members.pin.hint")}
		type="password"
		inputmode="numeric"
		autocomplete="one-time-code"
		maxlength={12}
		width="8"
	/>
);

interface MemberPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly member: Member;
	readonly today: string;
	readonly state: FormState;
	/** The form that was wrong. */
	readonly wrong: "change" | "card" | "end" | null;
	readonly form: string;
}

/** One member: what is written of them, a new card, and the end of it. */
export const MemberPage = (props: MemberPageProps) => {
	const { view, unit, member, state, wrong, form } = props;
	const { t } = view;
	const of = { unit: unit.slug, member: member.id };
	return (
		<LendingPage
			view={view}
			unit={unit}
			at="members"
			title={member.name || t("library.members.sealed")}
			below={{ name: member.name || t("library.members.sealed") }}
			lead={t("library.members.since", {
				day: fullDate(view.lang, member.addedOn),
			})}
			form={state}
		>
			{state.problems.some(
				({ says }) => says === "library.lend.problem.changed-meanwhile",
			) && (
				<BothVersions
					view={view}
					lines={[
						{
							name: t("library.members.name"),
							theirs: member.name,
							mine: typedValue(state, memberFields.name),
						},
						{
							name: t("library.members.contact"),
							theirs: member.contact,
							mine: typedValue(state, memberFields.contact),
						},
					]}
				/>
			)}
			<Form
				view={view}
				action={link(view, "/perpustakaan/meja/:unit/anggota/:member", of)}
				label={t("library.members.change")}
				shared
			>
				<Hidden name={memberFields.basedOn} value={String(member.version)} />
				<Written
					view={view}
					state={wrong === "change" ? state : asTyped(member)}
				/>
				<div>
					<Button>{t("library.members.save")}</Button>
				</div>
			</Form>
			<Section id="kartu" title={t("library.members.card")}>
				<p>{t("library.members.card.says")}</p>
				<Form
					view={view}
					action={link(
						view,
						"/perpustakaan/meja/:unit/anggota/:member/kartu",
						of,
					)}
					label={t("library.members.card")}
					shared
				>
					<Hidden name={formKey} value={form} />
					<Pin view={view} state={wrong === "card" ? state : emptyForm} />
					<div>
						<Button kind="outlined">{t("library.members.card.do")}</Button>
					</div>
				</Form>
			</Section>
			<End {...props} />
		</LendingPage>
	);
};

const End = ({ view, unit, member }: MemberPageProps) => {
	const { t } = view;
	return (
		<Section id="hapus" title={t("library.members.end")}>
			<p>{t("library.members.end.says")}</p>
			<Form
				view={view}
				action={link(view, "/perpustakaan/meja/:unit/anggota/:member/hapus", {
					unit: unit.slug,
					member: member.id,
				})}
				look="row"
			>
				<Button kind="danger">{t("library.members.end.do")}</Button>
			</Form>
			<Meta>{t("library.members.privacy")}</Meta>
		</Section>
	);
};

const asTyped = ({ name, contact, validUntil }: Member): FormState => {
	const [year = "", month = "", day = ""] = validUntil.split("-");
	return filled({
		[memberFields.name]: name,
		[memberFields.contact]: contact,
		[`${memberFields.until}_hari`]: day,
		[`${memberFields.until}_bulan`]: month,
		[`${memberFields.until}_tahun`]: year,
	});
};
