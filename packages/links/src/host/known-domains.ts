import type { Platform } from '../platform.ts'
import { toSkeleton } from './skeleton.ts'

/** Wallets, banks and sites beside the platforms that imitations are made of, most often by what fraud reports name. */
const famous: readonly string[] = [
	'alipay.com qq.com wechat.com weixin.com unionpay.com 95516.com paypal.com visa.com mastercard.com coinbase.com binance.com',
	'icbc.com.cn abchina.com bankcomm.com cmbchina.com psbc.com hsbc.com 12306.cn baidu.com weibo.com zhihu.com meituan.com',
	'dianping.com suning.com ctrip.com douban.com alibaba.com aliexpress.com aliyun.com amazon.com ebay.com shein.com temu.com',
	'huawei.com xiaomi.com google.com youtube.com icloud.com microsoft.com github.com facebook.com instagram.com whatsapp.com',
	'linkedin.com tiktok.com twitter.com telegram.org netflix.com steamcommunity.com steampowered.com',
].flatMap((line) => line.split(' '))

/** The domains an imitation is measured by, indexed by what an imitation shows of them. */
export type KnownDomains = {
	readonly domains: ReadonlySet<string>
	/** Hosts the platforms name as theirs, whatever they resemble. */
	readonly vouched: ReadonlySet<string>
	/** The first labels: taobao, tmall. */
	readonly names: ReadonlyMap<string, string>
	/** Long enough names by their skeletons; the longest are measured for slips of typing too. */
	readonly skeletons: ReadonlyMap<string, { readonly name: string; readonly domain: string }>
	/** Whole domains by their skeletons, those whose appearance inside another host is no accident: `3.cn` would be. */
	readonly wholes: ReadonlyMap<string, string>
}

/** Indexes the domains of platforms and of other well-known sites. */
export function indexDomains(platforms: Iterable<Platform>): KnownDomains {
	const known = [...platforms]
	const domains = [...new Set([...known.flatMap((platform) => platform.domains), ...famous])]
	const hosts = known.flatMap((platform) => hostsOf(platform))
	const named = domains.map((domain) => ({ name: domain.slice(0, domain.indexOf('.')), domain })).reverse()
	return {
		domains: new Set(domains),
		vouched: new Set(hosts.map((host) => host.replace(/:\d+$/, ''))),
		names: new Map(named.map(({ name, domain }) => [name, domain])),
		skeletons: new Map(named.filter(({ name }) => name.length >= 4).map((entry) => [toSkeleton(entry.name), entry])),
		wholes: new Map(
			domains
				.filter((domain) => domain.length >= 6)
				.map((domain) => [domain.split('.').map(toSkeleton).join('.'), domain]),
		),
	}
}

function hostsOf({ shapes, short, extraHosts = [], extraShortHosts = [] }: Platform): readonly string[] {
	return [
		...[...shapes, ...short].flatMap(({ hosts }) => hosts),
		...[...extraHosts, ...extraShortHosts].map(({ host }) => host),
	]
}
