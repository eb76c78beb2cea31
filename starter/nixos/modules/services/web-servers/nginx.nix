# The web server nginx.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption types;
  cfg = config.services.nginx;
  flag = description: mkOption { type = types.bool; default = false; inherit description; };
  lines = description: mkOption { type = types.lines; default = ""; inherit description; };
  maybe = type: description: mkOption { type = types.nullOr type; default = null; inherit description; };

  location.options = {
    root = maybe types.path "The folder that is served.";
    alias = maybe types.path "The folder that is served in place of the location's path.";
    index = maybe types.str "The files that stand for a folder.";
    tryFiles = maybe types.str "The files to try.";
    return = maybe (types.either types.str types.int) "What to answer.";
    proxyPass = maybe types.str "The server that is asked in turn.";
    proxyWebsockets = flag "Whether WebSockets are passed on.";
    basicAuth = mkOption { type = types.attrsOf types.str; default = { }; description = "Users and their passwords."; };
    priority = mkOption { type = types.int; default = 1000; description = "The place among the locations."; };
    extraConfig = lines "What to add to the location.";
  };
  listen.options = {
    addr = mkOption { type = types.str; description = "The address."; };
    port = maybe types.port "The port.";
    ssl = flag "Whether it speaks TLS.";
    extraParameters = mkOption { type = types.listOf types.str; default = [ ]; description = "Further parameters."; };
  };
  virtualHost.options = {
    serverName = maybe types.str "The host's name; by default the attribute's.";
    serverAliases = mkOption { type = types.listOf types.str; default = [ ]; description = "The host's other names."; };
    listen = mkOption { type = types.listOf (types.submodule listen); default = [ ]; description = "Where it listens."; };
    listenAddresses = mkOption { type = types.listOf types.str; default = [ ]; description = "The addresses on which it listens."; };
    default = flag "Whether it answers for names that no host has.";
    root = maybe types.path "The folder that is served.";
    globalRedirect = maybe types.str "The host that everything is redirected to.";
    redirectCode = mkOption { type = types.ints.between 300 399; default = 301; description = "The code of the redirection."; };
    addSSL = flag "Whether it speaks TLS beside plain HTTP.";
    onlySSL = flag "Whether it speaks TLS only.";
    forceSSL = flag "Whether plain HTTP is redirected to TLS.";
    enableACME = flag "Whether the certificate comes from an ACME server; impossible here.";
    sslCertificate = mkOption { type = types.path; description = "The certificate."; };
    sslCertificateKey = mkOption { type = types.path; description = "Its key."; };
    locations = mkOption { type = types.attrsOf (types.submodule location); default = { }; example = { "/" = { proxyPass = "http://localhost:3000"; }; }; description = "The host's locations, by path."; };
    extraConfig = lines "What to add to the host.";
  };

  opt = name: value: lib.optionalString (value != null) "${name} ${toString value};\n";
  locationText = path: one: ''
    location ${path} {
      ${opt "root" one.root}${opt "alias" one.alias}${opt "index" one.index}${opt "try_files" one.tryFiles}${opt "return" one.return}${opt "proxy_pass" one.proxyPass}
      ${lib.optionalString one.proxyWebsockets "proxy_http_version 1.1;\nproxy_set_header Upgrade $http_upgrade;\nproxy_set_header Connection $connection_upgrade;"}
      ${lib.optionalString (one.proxyPass != null && cfg.recommendedProxySettings) proxyHeaders}
      ${one.extraConfig}
    }
  '';
  proxyHeaders = ''
    proxy_set_header Host $host;
    proxy_set_header X-Real-IP $remote_addr;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Proto $scheme;
  '';
  hasTls = host: host.addSSL || host.onlySSL || host.forceSSL;
  listens = host:
    if host.listen != [ ] then host.listen
    else
      lib.concatMap (addr:
        lib.optional (!host.onlySSL) { inherit addr; port = cfg.defaultHTTPListenPort; ssl = false; extraParameters = [ ]; }
        ++ lib.optional (hasTls host) { inherit addr; port = cfg.defaultSSLListenPort; ssl = true; extraParameters = [ ]; }
      ) (if host.listenAddresses != [ ] then host.listenAddresses else cfg.defaultListenAddresses);
  listenText = host: one: "listen ${one.addr}${lib.optionalString (one.port != null) ":${toString one.port}"}${lib.optionalString one.ssl " ssl"}${lib.optionalString host.default " default_server"} ${toString one.extraParameters};\n";
  byPriority = host: lib.sort (one: other: one.value.priority < other.value.priority) (lib.mapAttrsToList (name: value: { inherit name value; }) host.locations);
  hostText = name: host: ''
    server {
      ${lib.concatMapStrings (listenText host) (listens host)}
      server_name ${if host.serverName == null then name else host.serverName} ${toString host.serverAliases};
      ${opt "root" host.root}
      ${lib.optionalString (hasTls host) "ssl_certificate ${host.sslCertificate};\nssl_certificate_key ${host.sslCertificateKey};"}
      ${lib.optionalString (host.globalRedirect != null) "return ${toString host.redirectCode} $scheme://${host.globalRedirect}$request_uri;"}
      ${lib.concatMapStrings (one: locationText one.name one.value) (byPriority host)}
      ${host.extraConfig}
    }
  '';

  configFile = pkgs.writeText "nginx.conf" (if cfg.config != "" then cfg.config else ''
    pid /run/nginx/nginx.pid;
    error_log stderr;
    daemon off;
    user ${cfg.user} ${cfg.group};
    worker_processes 1;
    events {
      ${cfg.eventsConfig}
    }
    http {
      include /etc/nginx/mime.types;
      default_type application/octet-stream;
      access_log /var/log/nginx/access.log;
      client_max_body_size ${cfg.clientMaxBodySize};
      server_tokens ${if cfg.serverTokens then "on" else "off"};
      map $http_upgrade $connection_upgrade {
        default upgrade;
        "" close;
      }
      ${lib.optionalString cfg.recommendedOptimisation "sendfile on;\ntcp_nopush on;\ntcp_nodelay on;\nkeepalive_timeout 65;"}
      ${lib.optionalString cfg.recommendedGzipSettings "gzip on;\ngzip_proxied any;\ngzip_comp_level 5;\ngzip_types application/json application/javascript text/css text/plain text/xml;\ngzip_vary on;"}
      ${cfg.commonHttpConfig}
      ${if cfg.httpConfig != "" then cfg.httpConfig else lib.concatStrings (lib.mapAttrsToList hostText cfg.virtualHosts)}
      ${cfg.appendHttpConfig}
    }
    ${cfg.appendConfig}
  '');
in
{
  options.services.nginx = {
    enable = mkOption { type = types.bool; default = false; description = "Whether to run the web server nginx."; };
    package = mkOption { type = types.package; default = pkgs.nginx; defaultText = lib.literalExpression "pkgs.nginxStable"; description = "The package of nginx."; };
    virtualHosts = mkOption {
      type = types.attrsOf (types.submodule virtualHost);
      default = { localhost = { }; };
      example = { "hydra.example.com" = { locations."/".proxyPass = "http://localhost:3000"; }; };
      description = "The hosts that it answers for, by name.";
    };
    user = mkOption { type = types.str; default = "nginx"; description = "The user that its processes run as."; };
    group = mkOption { type = types.str; default = "nginx"; description = "The group that its processes run as."; };
    recommendedGzipSettings = flag "Whether to compress what it sends.";
    recommendedOptimisation = flag "Whether to tune how it sends.";
    recommendedProxySettings = flag "Whether servers that are asked in turn learn who asks.";
    recommendedTlsSettings = flag "Whether to tune TLS.";
    statusPage = flag "Whether there is a page with its status.";
    serverTokens = flag "Whether it tells its version.";
    clientMaxBodySize = mkOption { type = types.str; default = "10m"; description = "The largest request that it takes."; };
    defaultHTTPListenPort = mkOption { type = types.port; default = 80; description = "The port for plain HTTP."; };
    defaultSSLListenPort = mkOption { type = types.port; default = 443; description = "The port for TLS."; };
    defaultListenAddresses = mkOption { type = types.listOf types.str; default = [ "0.0.0.0" ] ++ lib.optional config.networking.enableIPv6 "[::0]"; description = "The addresses on which hosts listen."; };
    config = lines "The whole configuration, in place of what the options give.";
    httpConfig = lines "The part for HTTP, in place of the hosts.";
    eventsConfig = lines "The part for events.";
    commonHttpConfig = lines "What to put before the hosts.";
    appendHttpConfig = lines "What to put after the hosts.";
    appendConfig = lines "What to put at the end.";
    preStart = lines "Shell commands to run before it is started.";
  };

  config = lib.mkIf cfg.enable {
    users.users = lib.mkIf (cfg.user == "nginx") { nginx = { isSystemUser = true; group = cfg.group; }; };
    users.groups = lib.mkIf (cfg.group == "nginx") { nginx = { }; };
    assertions = lib.mapAttrsToList (name: host: {
      assertion = !host.enableACME;
      message = "services.nginx.virtualHosts.\"${name}\".enableACME needs an ACME server, which is not to be had offline.";
    }) cfg.virtualHosts;
    systemd.services.nginx = {
      description = "Nginx Web Server";
      wantedBy = [ "multi-user.target" ];
      after = [ "network-setup.service" ];
      preStart = "mkdir -p /var/cache/nginx /var/lib/nginx\nchown ${cfg.user}:${cfg.group} /var/cache/nginx /var/lib/nginx\n${cfg.preStart}";
      serviceConfig = {
        Restart = "always";
        RestartSec = 1;
        RuntimeDirectory = "nginx";
        LogsDirectory = "nginx";
        ExecStart = "${cfg.package}/bin/nginx -e stderr -c ${configFile}";
        ExecReload = "nginx -s reload -c ${configFile}";
      };
    };
    environment.etc."nginx/nginx.conf".source = configFile;
  };
}
