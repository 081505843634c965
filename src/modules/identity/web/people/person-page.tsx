import type { PersonFile } from "#identity";
import type { Province } from "#territory";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date, moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { PersonRoles } from "./person-roles.tsx";
import { StateTag } from "./state-tag.tsx";
import { Way } from "./way.tsx";

export interface PersonProps {
	readonly view: View;
	readonly person: PersonFile;
	readonly provinces: readonly Province[];
	/** The viewer looks at themselves. */
	readonly own: boolean;
}

/** What an administrator knows of a person, and what can be done for them. */
export const PersonPage = (props: PersonProps) => {
	const { view, person } = props;
	const open = person.closedOn === null;
	return (
		<OfficerLayout
			view={view}
			title={person.name}
			head={
				<PageHead
					above={<Way view={view} here={person.name} />}
					title={person.name}
					lead={<StateTag view={view} state={person.state} />}
					beside={<Deeds {...props} />}
				/>
			}
		>
			{props.own && (
				<Notice kind="info" title={view.t("identity.person.self")}>
					{view.t("identity.person.self-says")}{" "}
					<a href={link(view, "/akun", {})}>
						{view.t("identity.person.self-link")}
					</a>
				</Notice>
			)}
			{person.closedOn !== null && (
				<Notice
					kind="warn"
					title={view.t("identity.person.closed", {
						date: date(view.lang, person.closedOn),
					})}
				>
					{view.t("identity.person.closed-says")}
				</Notice>
			)}
			<Section id="data" title={view.t("identity.person.facts")}>
				<Facts facts={factsOf(view, person)} />
			</Section>
			<PersonRoles {...props} />
			{open && <Sessions {...props} />}
			{open && <Closing view={view} person={person} />}
		</OfficerLayout>
	);
};

/** The next step is filled: a role for who has none, a code for who is not here, to open what is closed. */
const Deeds = ({ view, person, own }: PersonProps) => {
	const at = { person: person.id };
	const change = (
		<LinkButton
			kind="outlined"
			href={link(view, "/kelola/orang/:person/data", at)}
		>
			{view.t("identity.person.change")}
		</LinkButton>
	);
	if (own) return change;
	if (person.state === "closed")
		return (
			<LinkButton href={link(view, "/kelola/orang/:person/buka", at)}>
				{view.t("identity.person.reopen")}
			</LinkButton>
		);
	const codeFirst = person.state === "invited";
	return (
		<>
			<LinkButton
				kind={codeFirst ? "outlined" : "filled"}
				href={link(view, "/kelola/orang/:person/peran", at)}
			>
				{view.t("identity.person.give")}
			</LinkButton>
			<LinkButton
				kind={codeFirst ? "filled" : "outlined"}
				href={link(view, "/kelola/orang/:person/kode", at)}
			>
				{view.t("identity.person.code")}
			</LinkButton>
			{change}
		</>
	);
};

const factsOf = (view: View, person: PersonFile) => {
	const { t, lang } = view;
	return [
		{ term: t("identity.new.user-name"), is: person.userName },
		{
			term: t("identity.person.email"),
			is: person.email ?? t("identity.person.no-email"),
		},
		{
			term: t("identity.person.last"),
			is:
				person.signedInAt === null
					? t("identity.person.never")
					: moment(lang, person.signedInAt),
		},
		{
			term: t("identity.person.factor"),
			is: t(
				person.hasSecondFactor
					? "identity.person.factor-on"
					: "identity.person.factor-off",
			),
		},
		{ term: t("identity.person.open-code"), is: openCode(view, person) },
	];
};

const openCode = ({ t, lang, now }: View, { code }: PersonFile): string => {
	if (code === null) return t("identity.person.open-code-none");
	const about = {
		purpose: t(`identity.purpose.${code.purpose}`),
		until: moment(lang, code.until),
	};
	return code.until > now
		? t("identity.person.open-code-until", about)
		: t("identity.person.open-code-over", about);
};

const Sessions = ({ view, person, own }: PersonProps) => (
	<Section id="sesi" title={view.t("identity.person.sessions")}>
		<p>
			{view.t(
				own
					? "identity.person.sessions-says-own"
					: "identity.person.sessions-says",
				{ n: person.sessions },
			)}
		</p>
		{person.sessions > Number(own) && (
			<p>
				<LinkButton
					kind="outlined"
					href={link(view, "/kelola/orang/:person/sesi", { person: person.id })}
				>
					{view.t("identity.person.sign-out")}
				</LinkButton>
			</p>
		)}
	</Section>
);

const Closing = ({ view, person }: Pick<PersonProps, "view" | "person">) => (
	<Section id="tutup" title={view.t("identity.person.close")}>
		<p>{view.t("identity.person.close-says")}</p>
		<p>
			<LinkButton
				kind="danger"
				href={link(view, "/kelola/orang/:person/tutup", { person: person.id })}
			>
				{view.t("identity.person.close")}
			</LinkButton>
		</p>
	</Section>
);
