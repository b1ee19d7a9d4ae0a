"""A person who signs in: an e-mail address and a name, and never a password."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower


class UserManager(BaseUserManager["User"]):
    """Finds and makes the people who sign in."""

    def create_user(self, email: str, *, name: str, is_demo: bool = False) -> "User":
        """Return a new person who can sign in with codes sent to `email`, but with no password."""
        user = self.model(email=email.strip().lower(), name=name.strip(), is_demo=is_demo)
        user.set_unusable_password()
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """
    A person who signs in, by e-mail address. What they may do depends on their memberships alone.

    The password column never holds a password. Its random text changes when a person signs out everywhere.
    """

    email = models.EmailField("e-mail address", unique=True)
    name = models.CharField(max_length=100)
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        """Two people never share an address, however it is written."""

        constraints = [models.UniqueConstraint(Lower("email"), name="accounts_user_email_once")]

    def __str__(self) -> str:
        """Return the person's name."""
        return self.name
