"""An OpenID Connect issuer on the loopback address, in the shape of Entra ID. It signs real tokens."""

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT_ID, SECRET = "local-offer", "a-secret-for-tests"


class Issuer:
    """
    Signs in whoever `claims` says, with no question asked.

    `changes` overrides what a token says, for a token that is not as it should be.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.claims: dict[str, Any] = {}
        self.changes: dict[str, Any] = {}
        self.codes: dict[str, str] = {}

    def discovery(self) -> dict[str, Any]:
        """Return what the issuer says of itself."""
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }

    def authorize(self, asked: dict[str, str]) -> str:
        """Return the address to send the browser back to, with a code. Insists on PKCE."""
        assert asked["code_challenge_method"] == "S256"
        assert asked["client_id"] == CLIENT_ID
        code = secrets.token_urlsafe()
        self.codes[code] = asked["code_challenge"]
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, asked: dict[str, str]) -> dict[str, Any] | None:
        """Return a token for a code that is used for the first time by who asked for it, or None."""
        challenge = self.codes.pop(asked.get("code", ""), None)
        digest = hashlib.sha256(asked.get("code_verifier", "").encode()).digest()
        proved = base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == challenge
        if not proved or asked.get("client_secret") != SECRET:
            return None
        now = int(time.time())
        said = {"iss": self.address, "aud": CLIENT_ID, "iat": now, "exp": now + 300, **self.claims, **self.changes}
        signed = jwt.encode(said, self.key, "RS256", headers={"kid": "k"})
        return {"access_token": "t", "token_type": "Bearer", "id_token": signed}

    def keys(self) -> dict[str, Any]:
        """Return the public key that tokens are signed with."""
        key = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key()))
        return {"keys": [key | {"kid": "k"}]}


@contextmanager
def running_issuer() -> Iterator[Issuer]:
    """Serve an issuer on a free port of this computer until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    issuer = Issuer(f"http://127.0.0.1:{server.server_port}")
    server.issuer = issuer  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield issuer
    server.shutdown()
    server.server_close()


class _Handler(BaseHTTPRequestHandler):
    def log_message(self, *said: Any) -> None:
        """Stay silent."""

    @property
    def issuer(self) -> Issuer:
        found: Issuer = self.server.issuer  # type: ignore[attr-defined]
        return found

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        if asked.path == "/authorize":
            one_each = {name: values[0] for name, values in parse_qs(asked.query).items()}
            self.send_response(302)
            self.send_header("Location", self.issuer.authorize(one_each))
            self.end_headers()
        else:
            self._say(self.issuer.keys() if asked.path == "/keys" else self.issuer.discovery())

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self._say(self.issuer.token(dict(parse_qsl(body))))

    def _say(self, said: dict[str, Any] | None) -> None:
        text = json.dumps(said or {"error": "invalid_grant"}).encode()
        self.send_response(200 if said else 400)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(text)
