import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { Button, DateFields, Field, Form, Hidden } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type InvitationState,
	invitationLimits,
	type ListedInvitation,
	stateOfInvitation,
} from "../../index.ts";
import { fields } from "./invitation-fields.ts";

export interface InvitationsPageProps {
	readonly view: View;
	readonly unit: Unit;
	/** The last first. */
	readonly invitations: readonly ListedInvitation[];
	readonly mayWithdraw: (invitation: ListedInvitation) => boolean;
	readonly state: FormState;
	readonly form: string;
	readonly today: string;
	readonly once: () => string;
}

/** Who was asked to look at an office, what came of it, and asking one more. */
export const InvitationsPage = (props: InvitationsPageProps) => {
	const { view, unit, invitations, state } = props;
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={`${t("catalogue.invitations.title")}, ${unit.name}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: unit.name,
									href: link(view, "/unit/:slug", { slug: unit.slug }),
								},
								{
									name: t("catalogue.facilities.title"),
									href: link(view, "/unit/:unit/fasilitas", {
										unit: unit.slug,
									}),
								},
								{ name: t("catalogue.invitations.title") },
							]}
						/>
					}
					title={t("catalogue.invitations.title")}
					lead={t("catalogue.invitations.lead")}
				/>
			}
		>
			{invitations.length === 0 ? (
				<EmptyState title={t("catalogue.invitations.none")}>
					{t("catalogue.invitations.none.says")}
				</EmptyState>
			) : (
				<List>
					{invitations.map((invitation) => (
						<Listed {...props} invitation={invitation} />
					))}
				</List>
			)}
			<Section id="undang" title={t("catalogue.invitation.make")}>
				<Make {...props} />
			</Section>
		</OfficerLayout>
	);
};

const Listed = ({
	view,
	unit,
	invitation,
	mayWithdraw,
	today,
	once,
}: InvitationsPageProps & { readonly invitation: ListedInvitation }) => {
	const { t, lang } = view;
	const { id, organisation, untilOn, madeFor, checks, unanswered } = invitation;
	const state = stateOfInvitation(invitation, today);
	return (
		<ListRow
			name={organisation}
			says={
				<>
					{t(`catalogue.invitation.until.${state}`, {
						day: date(
							lang,
							state === "withdrawn"
								? (invitation.withdrawnOn ?? untilOn)
								: untilOn,
						),
					})}{" "}
					{t("catalogue.invitation.came", { n: checks })}{" "}
					{unanswered > 0 &&
						t("catalogue.invitation.unanswered", { n: unanswered })}
					{madeFor === "overseer" && (
						<p>{t("catalogue.invitation.by-overseer")}</p>
					)}
					{state === "open" && mayWithdraw(invitation) && (
						<Form
							view={view}
							action={link(view, "/unit/:unit/undangan-cek/:id/penarikan", {
								unit: unit.slug,
								id,
							})}
							once={once()}
							look="row"
						>
							<Button
								kind="quiet"
								label={`${t("catalogue.invitation.withdraw")}: ${organisation}`}
							>
								{t("catalogue.invitation.withdraw")}
							</Button>
						</Form>
					)}
				</>
			}
			end={<StateTag view={view} state={state} />}
		/>
	);
};

const shapes = {
	open: { shape: "half", tone: "warn" },
	expired: { shape: "ring", tone: "plain" },
	withdrawn: { shape: "dotted", tone: "plain" },
} as const;

const StateTag = ({
	view,
	state,
}: {
	readonly view: View;
	readonly state: InvitationState;
}) => (
	<Tag {...shapes[state]}>{view.t(`catalogue.invitation.state.${state}`)}</Tag>
);

const Make = ({ view, unit, state, form }: InvitationsPageProps) => {
	const { t } = view;
	const given = { view, state };
	return (
		<Form
			view={view}
			action={link(view, "/unit/:unit/undangan-cek", { unit: unit.slug })}
			label={t("catalogue.invitation.make")}
		>
			<Hidden name={fields.form} value={form} />
			<Field
				{...given}
				name={fields.organisation}
				label={t("catalogue.invitation.organisation")}
				hint={t("catalogue.invitation.organisation.hint")}
				autocomplete="off"
			/>
			<DateFields
				{...given}
				name={fields.until}
				label={t("catalogue.invitation.until")}
				hint={t("catalogue.invitation.until.hint", {
					n: invitationLimits.most,
				})}
			/>
			<p>{t("catalogue.invitation.what")}</p>
			<div>
				<Button>{t("catalogue.invitation.do")}</Button>
			</div>
		</Form>
	);
};
