import { samplePassword } from "#identity/samples";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { List, ListRow } from "#ui/list.tsx";
import { inLanguage, type View } from "#ui/view.ts";

export interface SampleAccount {
	readonly userName: string;
	readonly name: string;
	/** "Verifikator P2HAM". */
	readonly role: string;
	/** "Anda verifikator Sari: dua butir menunggu". */
	readonly firstTask: string;
}

export interface SampleGroup {
	readonly story: string;
	readonly title: string;
	readonly accounts: readonly SampleAccount[];
}

interface SampleAccountsProps {
	readonly view: View;
	readonly groups: readonly SampleGroup[];
	readonly back: string | null;
}

/** The people of the demonstration, by story, one click each. */
export const SampleAccounts = ({ view, groups, back }: SampleAccountsProps) => (
	<>
		<h2 id="contoh">{view.t("identity.sample.title")}</h2>
		<p>{view.t("identity.sample.how", { password: samplePassword })}</p>
		{groups.map(({ story, title, accounts }) => (
			<section aria-labelledby={`kisah-${story}`} class="stack">
				<h3 id={`kisah-${story}`}>{title}</h3>
				<List>
					{accounts.map(({ userName, name, role, firstTask }) => (
						<ListRow
							name={`${name}, ${role}`}
							says={firstTask}
							end={
								<Form
									view={view}
									action={inLanguage(view.lang, "/masuk/contoh")}
									look="row"
								>
									<Hidden name="akun" value={userName} />
									{back !== null && <Hidden name="ke" value={back} />}
									<Button kind="outlined" small>
										{view.t("identity.sample.enter", { name })}
									</Button>
								</Form>
							}
						/>
					))}
				</List>
			</section>
		))}
	</>
);
