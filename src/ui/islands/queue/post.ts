/**
 * Posts what waits. The token of a page that lay open for days is stale, and what waits lies longer: where it matters,
 * a new one is asked for at `page`. `null` where no answer came within `patience` milliseconds.
 */
export async function postWaiting<Body extends FormData | URLSearchParams>(
	address: string,
	bodyWith: (token: string) => Body,
	{ page, patience }: { readonly page: string; readonly patience: number },
): Promise<Response | null> {
	const post = (token: string) =>
		fetch(address, {
			method: "POST",
			body: bodyWith(token),
			redirect: "manual",
			signal: AbortSignal.timeout(patience),
		}).catch(() => null);
	const answer = await post("");
	return answer?.status === 403 ? post(await tokenOf(page)) : answer;
}

export async function tokenOf(page: string): Promise<string> {
	const text = await fetch(page)
		.then((answer) => answer.text())
		.catch(() => "");
	const read = new DOMParser().parseFromString(text, "text/html");
	return (
		read.querySelector<HTMLInputElement>('input[name="token"]')?.value ?? ""
	);
}
