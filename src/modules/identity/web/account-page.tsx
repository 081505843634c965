import type { Account, MySession, NamedRole } from "#identity";
import { emptyForm, type FormState } from "#kernel/form.ts";
import { Facts } from "#ui/facts.tsx";
import { Button, Field, Form, Hidden } from "#ui/form/index.ts";
import { date, moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { DataTable } from "#ui/table.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import { browserOf } from "./browser-of.ts";
import { roleInWords } from "./me-in-words.ts";

interface AccountProps {
	readonly view: View;
	readonly account: Account;
	readonly sessionId: string | null;
	/** The identity provider, where there is one, and since when it opens this account. */
	readonly byProvider?: {
		readonly name: string;
		readonly since: Date | null;
	} | null;
	readonly state?: FormState;
}

/** My account: roles with their dates, sessions that can be ended, password and second factor. */
export const AccountPage = ({
	view,
	account,
	sessionId,
	byProvider = null,
	state = emptyForm,
}: AccountProps) => (
	<OfficerLayout
		view={view}
		title={view.t("identity.account.title")}
		form={state}
	>
		<h1>{view.t("identity.account.title")}</h1>
		<Facts
			facts={[
				{ term: view.t("identity.account.name"), is: account.name },
				{ term: view.t("identity.account.user-name"), is: account.userName },
				{
					term: view.t("identity.account.email"),
					is: account.email ?? view.t("identity.account.no-email"),
				},
				{
					term: view.t("identity.account.password"),
					is: (
						<a href={inLanguage(view.lang, "/akun/sandi")}>
							{view.t("identity.account.change-password")}
						</a>
					),
				},
				{
					term: view.t("identity.account.second-factor"),
					is: (
						<>
							{view.t(
								account.hasSecondFactor
									? "identity.account.second-factor-on"
									: "identity.account.second-factor-off",
							)}{" "}
							<a href={inLanguage(view.lang, "/akun/faktor-kedua")}>
								{view.t("identity.account.second-factor-see")}
							</a>
						</>
					),
				},
			]}
		/>
		{byProvider && <ByProvider view={view} state={state} {...byProvider} />}
		<h2>{view.t("identity.account.roles")}</h2>
		<Roles view={view} roles={account.roles} />
		<h2>{view.t("identity.account.sessions")}</h2>
		<p>{view.t("identity.account.sessions-how")}</p>
		<List>
			{account.sessions.map((session) => (
				<SessionRow
					view={view}
					session={session}
					current={session.id === sessionId}
				/>
			))}
		</List>
	</OfficerLayout>
);

const ByProvider = ({
	view,
	state,
	name,
	since,
}: {
	readonly view: View;
	readonly state: FormState;
	readonly name: string;
	readonly since: Date | null;
}) => (
	<>
		<h2>{name}</h2>
		{since === null ? (
			<p>{view.t("identity.provider.not-linked", { name })}</p>
		) : (
			<>
				<p>
					{view.t("identity.provider.linked-since", {
						name,
						since: moment(view.lang, since),
					})}
				</p>
				<Form view={view} action={inLanguage(view.lang, "/akun/penyedia")}>
					<Field
						view={view}
						state={state}
						name="sandi"
						type="password"
						autocomplete="current-password"
						label={view.t("identity.provider.password")}
						hint={view.t("identity.provider.unlink-hint")}
					/>
					<Button kind="outlined" small>
						{view.t("identity.provider.unlink", { name })}
					</Button>
				</Form>
			</>
		)}
	</>
);

const Roles = ({
	view,
	roles,
}: {
	readonly view: View;
	readonly roles: readonly NamedRole[];
}) => (
	<DataTable
		id="peran"
		wide
		caption={view.t("identity.account.roles-caption")}
		rows={roles}
		empty={<p>{view.t("identity.account.no-roles")}</p>}
		columns={[
			{
				key: "role",
				label: view.t("identity.account.role"),
				cell: (role) => roleInWords(role, view.lang),
			},
			{
				key: "unit",
				label: view.t("identity.account.unit"),
				cell: ({ unitName }) => unitName ?? view.t("identity.role.nation"),
			},
			{
				key: "from",
				label: view.t("identity.account.from"),
				cell: ({ from }) => date(view.lang, from),
			},
			{
				key: "until",
				label: view.t("identity.account.until"),
				cell: ({ until }) =>
					until === null
						? view.t("identity.account.no-end")
						: date(view.lang, until),
			},
		]}
	/>
);

interface SessionRowProps {
	readonly view: View;
	readonly session: MySession;
	readonly current: boolean;
}

const SessionRow = ({ view, session, current }: SessionRowProps) => {
	const browser =
		browserOf(session.agent) ?? view.t("identity.account.unknown-browser");
	return (
		<ListRow
			name={
				current ? view.t("identity.account.this-session", { browser }) : browser
			}
			says={view.t("identity.account.session-says", {
				begun: moment(view.lang, session.begun),
				used: moment(view.lang, session.lastUsed),
			})}
			end={
				<Form
					view={view}
					action={inLanguage(view.lang, "/akun/sesi")}
					look="row"
				>
					<Hidden name="sesi" value={session.id} />
					<Button
						kind="outlined"
						small
						label={view.t("identity.account.end-named", {
							browser,
							begun: moment(view.lang, session.begun),
						})}
					>
						{view.t("identity.account.end")}
					</Button>
				</Form>
			}
		/>
	);
};
