/** Hosts and paths of scripts and frames that only a bot check loads. */
export const botSources =
	/captcha-delivery\.com|\/cdn-cgi\/challenge-platform\/h\/|perimeterx\.net\/.*captcha|captcha\.px-c(?:dn|loud)\.net|token\.awswaf\.com|geo\.captcha|_Incapsula_Resource\?(?:CWUDNSAI|SWJIYLWA|SWUDNSAI)|\/_sec\/cp_challenge\/|\/zse-ck\/|client-challenge|validate\.perfdrive\.com|\/akam-sw-challenge/i

/** Paths at which only a bot check stands. */
export const botPaths =
	/_____tmd_____|\/punish\b|\/privatedomain\/risk_handler|\/risk_handler\/|\/cdn-cgi\/challenge|\/sorry\/index|\/distil_r_captcha|\/errors\/validateCaptcha|\/website-login\/captcha|\/account\/unhuman|\/verify\/(?:traffic|captcha)(?:\/|$)|\/psnl_verification|\/splashui\/(?:challenge|captcha)|^\/visitor\/(?:visitor|genvisitor)|^\/blocked$|\/middle_page_loading|^\/captcha(?:[./]|$)/i

/** Response headers that only a bot check carries, by their name and what they hold. */
export const botHeaders: readonly (readonly [name: string, value: RegExp])[] = [
	['cf-mitigated', /challenge/],
	['x-amzn-waf-action', /./],
	['x-kpsdk-ct', /./],
	['x-datadome', /captcha|blocked|denied/i],
	['x-px-blocked', /1|true/i],
	['x-dd-b', /[1-9]/],
]

/** How the titles of bot checks begin, or what they are as a whole. */
export const botTitles =
	/^(?:just a moment|one moment, please|attention required|access (?:to this page has been )?(?:is )?denied|pardon our interruption|robot check\b|robot or human\??$|security check|security measure$|bot verification|human verification|verify you are human|verifying your (?:browser|connection)|are you (?:a )?(?:robot|human)|ddos-guard|ddos protection|please wait|please verify yourself|checking your (?:browser|connection)|captcha|client challenge$|vercel security checkpoint|sina visitor system|sorry, you have been blocked|you have been blocked|blocked$|un momento|einen moment bitte|un instant|請稍候|请稍候|请稍等|验证码|驗證碼|人机验证|安全检查|访问受限|访问异常|访问被拒绝|访问验证|霸下|滑动验证|.{0,6}验证(?:中心|页面?)?(?:$|[-–—|_\s]))|(?:captcha(?: interception)?|验证码(?:拦截|中间页)?|安全验证|身份验证|拦截)$/i

/** What bot checks say, in hardly any other words. */
export const botText =
	/verify (?:that )?you are (?:a )?human|you are not a (?:ro)?bot|confirm (?:that )?you(?:'|’)?re? (?:a )?human|make sure you(?:'|’)?re not a robot|unusual (?:traffic|activity) from your|detected unusual (?:traffic|activity)|enable javascript and cookies to continue|checking (?:if the site connection is secure|your browser)|(?:press (?:&|and) hold)|characters you see (?:below|in this image)|click the button below to continue shopping|incapsula incident id|errors\.edgesuite\.net|automated access to|blocked by network security|needs to review the security of your connection|request unsuccessful|sécurité de votre connexion|bestätigen sie, dass sie ein mensch|拖动(?:下方)?滑块|请?(?:完成|通过)(?:下列|以下|下方)?(?:安全)?验证|点击下方验证按钮|网络环境存在异常|访问过于频繁|操作过于频繁|访问行为存在异常|您的访问存在异常|存在异常访问|亲，请拖动|亲，访问被拒绝|通过验证(?:以|后)(?:确保|继续)|请输入(?:图中|下图中|图片中)?的?验证码/i

export const loginHosts = /^(?:login|passport|signin|accounts?|sso|auth|plogin|wappass)(?:\.|\d)/i
export const loginPaths =
	/^\/(?:[\w-]{1,20}\/){0,2}(?:log-?in|sign-?in|passport|member\/login|authwall|checkpoint\/lg|mlogin)(?:[./]|$)/i

/** What asks for a login as a whole part of a title: `sign in brass` is none. */
export const loginWords =
	/^(?:(?:please )?(?:log|sign)[ -]?(?:in|on)(?:to [\w.]{2,20}| (?:to|or|with|up) .{1,40})?|sign[ -]?up|.{0,4}(?:登录|登陆|登入|登錄)(?:页面?|注册|中心)?|ログイン|로그인|anmelden|einloggen|connexion|iniciar sesión|accedi|войти|вход)$/i

/** What login walls say, in hardly any other words. */
export const loginText =
	/you must log in to continue|log in to (?:continue|see|view) |sign in to (?:continue|see|view) |登录后(?:查看|即可|可见|继续|推荐)|请先登录|扫码登录|手机号登录.{0,80}验证码/i

export const goneTitles =
	/^(?:404\b|error 404|(?:page|product|item) (?:not found|no longer available|unavailable)|not found|出错啦)|(?:商品|宝贝|页面|网页|内容|链接|视频|笔记)(?:不存在|已下架|已失效|已删除|已过期|找不到|不见了)|(?:not found|404)$/i
export const goneText =
	/(?:商品|宝贝|笔记|视频)(?:已经?)?(?:不存在|下架|失效|删除|被删除|卖掉了|转移)|(?:this )?(?:product|item|listing|content|video) (?:is|was|isn(?:'|’)t) (?:no longer available|removed|available right now|unavailable)|页面(?:不存在|找不到|不见了)|当前(?:笔记|内容)暂时无法浏览/i
