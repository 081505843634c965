import { Facts } from "#ui/facts.tsx";
import { Button, Form, TextArea } from "#ui/form/index.ts";
import { Row, Section, Stack } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { type CasePageProps, placeOf } from "./case-page-props.ts";

/** Who the people are: shut, with the way to ask for it; or open, in this one answer. */
export const IdentityPart = (props: CasePageProps) => {
	const { view, header, state, once, identities } = props;
	const { t } = view;
	return (
		<Section id="identitas" title={t("rights-cases.identity.title")}>
			{identities ? (
				<Shown {...props} />
			) : (
				<Stack>
					<p class="hint">{t("rights-cases.identity.says")}</p>
					<Form
						view={view}
						action={link(
							view,
							"/ruang/meja/:unit/:id/identitas",
							placeOf({ header }),
						)}
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
					<Form
						view={view}
						action={link(
							view,
							"/ruang/meja/:unit/:id/identitas/baca",
							placeOf({ header }),
						)}
						look="row"
						label={t("rights-cases.identity.read")}
					>
						<Row>
							<Button kind="quiet">{t("rights-cases.identity.read")}</Button>
						</Row>
					</Form>
				</Stack>
			)}
		</Section>
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
