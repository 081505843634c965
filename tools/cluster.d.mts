export interface Cluster {
	readonly pid: number;
	readonly url: string;
	readonly stop: () => void;
}
export function startCluster(
	bin: string,
	how?: { readonly durable?: boolean },
): Cluster;
