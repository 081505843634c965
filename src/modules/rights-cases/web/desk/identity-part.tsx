import { Facts } from "#ui/facts.tsx";
import { Button, Form, TextArea } from "#ui/form/index.ts";
import { Section, Stack } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { type CasePageProps, placeOf } from "./case-page-props.ts";

/** Who the people are: shut, with the next step to read it; or open, in this one answer. */
export const IdentityPart = (props: CasePageProps) => {
	const { view, state, lent, identities } = props;
	const { t } = view;
	const toMend = state.problems.some(({ field }) => field === "alasan");
	return (
		<Section id="identitas" title={t("rights-cases.identity.title")}>
			{identities ? (
				<Shown {...props} />
			) : (
				<Stack>
					<p class="hint">{t("rights-cases.identity.says")}</p>
					{lent === "waiting" && <p>{t("rights-cases.identity.waiting")}</p>}
					{lent === "lent" && <Read {...props} />}
					{(lent === "not-asked" || toMend) && <AskFor {...props} />}
				</Stack>
			)}
		</Section>
	);
};

const AskFor = ({ view, header, state, once }: CasePageProps) => {
	const { t } = view;
	return (
		<Form
			view={view}
			action={link(view, "/ruang/meja/:unit/:id/siapa", placeOf({ header }))}
			once={`${once}-identitas`}
			label={t("rights-cases.identity.ask")}
		>
			<TextArea
				view={view}
				state={state}
				name="alasan"
				label={t("rights-cases.identity.reason")}
				hint={t("rights-cases.identity.reason.hint")}
				rows={3}
			/>
			<div>
				<Button kind="outlined">{t("rights-cases.identity.ask")}</Button>
			</div>
		</Form>
	);
};

const Read = ({ view, header }: CasePageProps) => {
	const { t } = view;
	return (
		<>
			<p>{t("rights-cases.identity.lent")}</p>
			<Form
				view={view}
				action={link(
					view,
					"/ruang/meja/:unit/:id/siapa/baca",
					placeOf({ header }),
				)}
				look="row"
				label={t("rights-cases.identity.read")}
			>
				<Button kind="outlined">{t("rights-cases.identity.read")}</Button>
			</Form>
		</>
	);
};

const Shown = ({ view, identities = {} }: CasePageProps) => {
	const { t } = view;
	const { reporter, victim, attorney, guardian } = identities;
	const facts = [
		...(reporter
			? [
					{
						term: t("rights-cases.party.reporter"),
						is: lines(
							reporter.name,
							reporter.contact,
							reporter.paper &&
								`${t(`rights-cases.paper.${reporter.paper.kind}`)} ${reporter.paper.number ?? ""}`,
						),
					},
				]
			: []),
		...(
			[
				["victim", victim],
				["attorney", attorney],
				["guardian", guardian],
			] as const
		).flatMap(([party, who]) =>
			who
				? [
						{
							term: t(`rights-cases.party.${party}`),
							is: lines(who.name, who.reach, who.helps),
						},
					]
				: [],
		),
	];
	return (
		<Stack>
			<p class="hint">{t("rights-cases.identity.shown")}</p>
			{facts.length === 0 ? (
				<p>{t("rights-cases.identity.none")}</p>
			) : (
				<Facts facts={facts} />
			)}
		</Stack>
	);
};

const lines = (...parts: readonly (string | null)[]): string =>
	parts.filter(Boolean).join(" · ");
