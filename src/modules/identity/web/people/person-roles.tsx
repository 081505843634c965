import type { NamedRole } from "#identity";
import { type Day, includes } from "#territory";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { Heard, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { roleAt } from "../me-in-words.ts";
import type { PersonProps } from "./person-page.tsx";

/** The roles of a person: those of today, those to come, those that are over. */
export const PersonRoles = (props: PersonProps) => {
	const { view, person } = props;
	const groups = (["now", "coming", "past"] as const)
		.map((when) => ({
			when,
			roles: person.roles.filter((role) => whenOf(role, person.today) === when),
		}))
		.filter(({ roles }) => roles.length > 0);
	return (
		<Section id="peran" title={view.t("identity.person.roles")}>
			{!groups.some(({ when }) => when !== "past") &&
				person.closedOn === null && (
					<p>
						<strong>{view.t("identity.person.no-role")}.</strong>{" "}
						{view.t("identity.person.no-role-says")}
					</p>
				)}
			{groups.map(({ when, roles }) => (
				<Section
					id={`peran-${when}`}
					title={view.t(`identity.person.roles-${when}`)}
					level={3}
				>
					<List>
						{roles.map((role) => (
							<Role {...props} role={role} open={when !== "past"} />
						))}
					</List>
				</Section>
			))}
		</Section>
	);
};

const whenOf = (role: NamedRole, today: Day): "now" | "coming" | "past" => {
	if (includes(role, today)) return "now";
	const never = role.until !== null && role.until <= role.from;
	return role.from > today && !never ? "coming" : "past";
};

interface RoleProps extends PersonProps {
	readonly role: NamedRole;
	/** It can still be ended. */
	readonly open: boolean;
}

const Role = ({ view, person, provinces, role, open }: RoleProps) => (
	<ListRow
		name={roleAt(view, role)}
		says={[timeOf(view, role), provincesOf(view, role, provinces)]
			.filter(Boolean)
			.join(". ")}
		end={
			open && (
				<LinkButton
					kind="outlined"
					small
					href={link(view, "/kelola/orang/:person/peran/:role/akhir", {
						person: person.id,
						role: role.id,
					})}
				>
					{view.t("identity.person.end")}
					<Heard>: {roleAt(view, role)}</Heard>
				</LinkButton>
			)
		}
	/>
);

const timeOf = ({ t, lang }: View, { from, until }: NamedRole): string => {
	const begins = date(lang, from);
	if (until === null) return t("identity.person.since", { from: begins });
	return until <= from
		? t("identity.person.never-held", { from: begins })
		: t("identity.person.span", { from: begins, until: date(lang, until) });
};

const provincesOf = (
	{ t }: View,
	{ provinces }: NamedRole,
	known: PersonProps["provinces"],
): string => {
	if (provinces.length === 0) return "";
	const names = provinces.map(
		(code) => known.find((province) => province.code === code)?.name ?? code,
	);
	return t("identity.person.provinces", { provinces: names.join(", ") });
};
